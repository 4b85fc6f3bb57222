using Gallery.Entries;

namespace Gallery;

public static partial class Catalogue
{
    private static IEnumerable<Entry> OfGraphs =>
    [
        // A path, a diamond, a vertex of its own.
        new FunctionEntry<Graphs.BreadthFirstSearchCot>(
            "Graphs",
            Graphs.BreadthFirstSearchCot.SourceMap,
            ("0100 0010 0001 1000", "0 1 2 3"),
            ("0110 0001 0001 0000", "0 1 1 2"),
            ("0000 1000 1000 1000", "0 -1 -1 -1")),

        new FunctionEntry<Graphs.TransitiveClosureCot>(
            "Graphs", Graphs.TransitiveClosureCot.SourceMap, ("010 001 000", "011 001 000"), ("010 000 000", "010 000 000"), ("011 100 010", "111 111 111")),

        new FunctionEntry<Graphs.FloydWarshallCot>(
            "Graphs", Graphs.FloydWarshallCot.SourceMap, ("019 903 910", "014 903 910"), ("042 404 240", "042 404 240"), ("999 999 999", "999 999 999")),

        // Along edges 01, 02, 12, 21, 13; in the last one 1-2-1 gets shorter with every round.
        new FunctionEntry<Graphs.BellmanFordCot>(
            "Graphs",
            Graphs.BellmanFordCot.SourceMap,
            ("4 1 2 2 3", "1 0 3 1 6"),
            ("1 4 -2 3 0", "1 0 1 -1 1"),
            ("0 0 -2 1 0", "0 0 -3 -4 -3")),

        new FunctionEntry<Graphs.DijkstraCot>(
            "Graphs", Graphs.DijkstraCot.SourceMap, ("141115", "1"), ("555555", "5"), ("512351", "2"), ("155151", "3")),

        new FunctionEntry<Graphs.KruskalCot>(
            "Graphs", Graphs.KruskalCot.SourceMap, ("11111", "3"), ("14242", "5"), ("43214", "6")),

        // Nothing to wait for, a chain, two that wait for each other.
        new FunctionEntry<Graphs.TopologicalSortCot>(
            "Graphs",
            Graphs.TopologicalSortCot.SourceMap,
            ("0000 0000 0000 0000", "1 0 1 2 3"),
            ("0100 0010 0001 0000", "1 3 2 1 0"),
            ("0100 1000 0000 0000", "0 2 3 -1 -1")),

        // A star with a triangle, no edge, a triangle, a square.
        new FunctionEntry<Graphs.IsBipartiteCot>(
            "Graphs", Graphs.IsBipartiteCot.SourceMap, ("1001100101", "0"), ("0000000000", "1"), ("1100100000", "0"), ("1001100110", "1")),

        // A path, a triangle, the whole graph, a triangle with a tail.
        new FunctionEntry<Graphs.BridgesCot>(
            "Graphs", Graphs.BridgesCot.SourceMap, ("100101", "100101"), ("110100", "000000"), ("111111", "000000"), ("110101", "000001")),
    ];
}
