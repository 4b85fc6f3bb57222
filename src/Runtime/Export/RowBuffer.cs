using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace CotGen.Export;

/// <summary>Bytes that rows are appended to; kept and emptied, so that in the end nothing is allocated.</summary>
internal sealed class RowBuffer
{
    // What a copy may write behind its end.
    private const int Slack = 32;

    private byte[] _bytes = new byte[1 << 16];

    /// <summary>How many bytes were appended since the buffer was last empty.</summary>
    public int Length { get; private set; }

    /// <summary>How many characters were appended since the last <see cref="StartText"/>.</summary>
    public int Characters { get; private set; }

    /// <summary>Where the answer stands in the texts of the row that is written.</summary>
    public SpanList Answer { get; } = new();

    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, Length);

    public void Clear() => Length = 0;

    /// <summary>Counts characters from here on.</summary>
    public void StartText() => Characters = 0;

    /// <summary>Appends what is no part of a text, or whose characters nobody counts.</summary>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        EnsureRoom(bytes.Length);
        bytes.CopyTo(_bytes.AsSpan(Length));
        Length += bytes.Length;
    }

    /// <summary>Appends a piece of text.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Append(TextPieces pieces, int piece)
    {
        (int start, int length, int characters) = pieces[piece];
        EnsureRoom(length);
        ref byte from = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(pieces.Bytes), start);
        ref byte to = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_bytes), Length);

        // Both sides have room for whole vectors behind the end of a piece.
        for (int i = 0; i < length; i += Vector256<byte>.Count)
        {
            Vector256.LoadUnsafe(ref from, (nuint)i).StoreUnsafe(ref to, (nuint)i);
        }

        Length += length;
        Characters += characters;
    }

    /// <summary>Appends text that was not known beforehand.</summary>
    public void AppendText(string text)
    {
        Append(TextPieces.Escaped(text));
        Characters += TextPieces.CharactersOf(text);
    }

    /// <summary>Takes back characters that are one byte each.</summary>
    public void Shorten(int characters)
    {
        Length -= characters;
        Characters -= characters;
    }

    /// <summary>Appends a number in decimal digits.</summary>
    public void Append(long number)
    {
        EnsureRoom(20);
        Span<byte> room = _bytes.AsSpan(Length);
        int written;
        if ((ulong)number < 1_000)
        {
            written = Put((uint)number, room);
        }
        else
        {
            _ = number.TryFormat(room, out written, provider: CultureInfo.InvariantCulture);
        }

        Length += written;
    }

    /// <summary>Appends <c>[3,5]</c>.</summary>
    public void AppendRange(int start, int end)
    {
        if (end >= 1_000)
        {
            Append("["u8);
            Append(start);
            Append(","u8);
            Append(end);
            Append("]"u8);
            return;
        }

        EnsureRoom(9);
        Span<byte> room = _bytes.AsSpan(Length);
        room[0] = (byte)'[';
        int at = 1 + Put((uint)start, room[1..]);
        room[at++] = (byte)',';
        at += Put((uint)end, room[at..]);
        room[at++] = (byte)']';
        Length += at;
    }

    // Most numbers of a row are short.
    private static int Put(uint number, Span<byte> room)
    {
        if (number < 10)
        {
            room[0] = (byte)('0' + number);
            return 1;
        }

        if (number < 100)
        {
            room[0] = (byte)('0' + (number / 10));
            room[1] = (byte)('0' + (number % 10));
            return 2;
        }

        (uint hundreds, uint rest) = (number / 100, number % 100);
        room[0] = (byte)('0' + hundreds);
        room[1] = (byte)('0' + (rest / 10));
        room[2] = (byte)('0' + (rest % 10));
        return 3;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void EnsureRoom(int count)
    {
        if (_bytes.Length - Length < count + Slack)
        {
            Grow(count);
        }
    }

    private void Grow(int count) => Array.Resize(ref _bytes, checked(Math.Max(2 * _bytes.Length, Length + count + Slack)));
}
