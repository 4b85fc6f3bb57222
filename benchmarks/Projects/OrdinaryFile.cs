namespace CotGen.Benchmarks.Projects;

/// <summary>A file of ordinary code of about 120 lines: the kind of file that a user types in while the targets lie elsewhere.</summary>
internal static class OrdinaryFile
{
    /// <summary>The text inside a method body that an unrelated edit changes.</summary>
    public const string Body = "decimal total = 0;";

    /// <summary>The text of a declaration that a declaration edit changes.</summary>
    public const string Declaration = "int Priority";

    private static readonly string[] Nouns = ["Order", "Invoice", "Customer", "Shipment", "Payment", "Product", "Supplier", "Contract", "Ticket", "Account"];

    /// <summary>File number <paramref name="i"/>, the same text every time. It uses types of the file before it.</summary>
    public static string Write(int i)
    {
        string name = Nouns[i % Nouns.Length] + i;
        string before = i == 0 ? name : Nouns[(i - 1) % Nouns.Length] + (i - 1);
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Linq;
            using System.Threading;
            using System.Threading.Tasks;

            namespace Shop.Domain;

            /// <summary>One {{name}} as it is stored.</summary>
            public sealed record {{name}}(int Id, string Title, decimal Price, DateTime Created)
            {
                public int Priority { get; init; } = {{i % 7}};

                public bool IsRecent => Created > DateTime.UnixEpoch.AddDays({{1000 + i}});

                public {{name}} Discounted(decimal percent) => this with { Price = Price * (100 - percent) / 100 };
            }

            /// <summary>Where each {{name}} is kept.</summary>
            public interface I{{name}}Store
            {
                Task<{{name}}?> FindAsync(int id, CancellationToken cancellationToken);

                Task SaveAsync({{name}} item, CancellationToken cancellationToken);

                IEnumerable<{{name}}> All { get; }
            }

            /// <summary>Keeps everything in memory.</summary>
            public sealed class {{name}}MemoryStore : I{{name}}Store
            {
                private readonly Dictionary<int, {{name}}> _items = new();
                private readonly object _gate = new();

                public IEnumerable<{{name}}> All => _items.Values;

                public Task<{{name}}?> FindAsync(int id, CancellationToken cancellationToken)
                {
                    lock (_gate)
                    {
                        return Task.FromResult(_items.TryGetValue(id, out {{name}}? found) ? found : null);
                    }
                }

                public Task SaveAsync({{name}} item, CancellationToken cancellationToken)
                {
                    ArgumentNullException.ThrowIfNull(item);
                    lock (_gate)
                    {
                        _items[item.Id] = item;
                    }

                    return Task.CompletedTask;
                }
            }

            /// <summary>What the shop does with each {{name}}.</summary>
            public sealed class {{name}}Service(I{{name}}Store store)
            {
                private const int Limit = {{100 + (i * 3)}};

                private readonly List<string> _log = new();

                public IReadOnlyList<string> Log => _log;

                public decimal Total(IEnumerable<{{name}}> items)
                {
                    decimal total = 0;
                    foreach ({{name}} item in items)
                    {
                        if (item.Price < 0)
                        {
                            throw new ArgumentException($"{item.Title} has a negative price.", nameof(items));
                        }

                        total += item.IsRecent ? item.Price : item.Discounted({{5 + (i % 20)}}).Price;
                    }

                    return Math.Round(total, 2);
                }

                public async Task<int> RepriceAsync(decimal percent, CancellationToken cancellationToken)
                {
                    int changed = 0;
                    foreach ({{name}} item in store.All.Where(item => item.Priority > {{i % 5}}).OrderBy(item => item.Id).ToList())
                    {
                        cancellationToken.ThrowIfCancellationRequested();
                        {{name}} cheaper = item.Discounted(percent);
                        if (cheaper.Price != item.Price)
                        {
                            await store.SaveAsync(cheaper, cancellationToken);
                            changed++;
                        }
                    }

                    _log.Add($"{changed} of at most {Limit} changed");
                    return changed;
                }

                public IReadOnlyDictionary<int, decimal> ByPriority() => store.All
                    .GroupBy(item => item.Priority)
                    .ToDictionary(group => group.Key, group => group.Sum(item => item.Price));

                public string Describe({{before}} other, int depth)
                {
                    string text = other.Title;
                    for (int level = 0; level < depth && text.Length < Limit; level++)
                    {
                        text = level % 2 == 0 ? "(" + text + ")" : text.Trim('(', ')') + level;
                    }

                    return text switch
                    {
                        "" => "nothing",
                        { Length: > 40 } => text[..40],
                        _ => text,
                    };
                }
            }

            """;
    }
}
