namespace Graft.Fuzz;

/// <summary>
/// Payloads made by editing sound ones, item by item, so that they stay MessagePack with the right counts: first the seed's number, then edits:
/// which item, what to do, with what. It takes the fuzzer to what no change of single bytes reaches, a layer of one seed within another's.
/// </summary>
sealed class PayloadEditor
{
    const int MostEdits = 8, MostItems = 600;

    readonly PayloadNode[] seeds;
    readonly List<PayloadNode> donors = [];
    readonly byte[][] tokens;
    readonly IReadOnlyList<Edit> edits;

    /// <param name="payloads">Sound ones.</param>
    /// <param name="tokens">Items to put in place of others.</param>
    public PayloadEditor(IEnumerable<byte[]> payloads, IEnumerable<byte[]> tokens)
    {
        seeds = [.. payloads.Select(Parse)];
        this.tokens = [.. tokens];
        foreach (PayloadNode seed in seeds) Collect(seed, null, donors, []);
        edits = [Remove, InsertDonor, ReplaceByDonor, ReplaceByToken, ReplaceByNumber, SetByte, Resize, Repeat];
    }

    delegate void Edit(PayloadNode node, PayloadNode parent, ref InputBytes input);

    public byte[] PayloadOf(ReadOnlySpan<byte> program)
    {
        var input = new InputBytes(program);
        PayloadNode root = seeds[input.Next() % seeds.Length].Clone();
        for (int i = 0; i < MostEdits && !input.AtEnd; i++)
        {
            List<PayloadNode> items = [], parents = [];
            Collect(root, null, items, parents);
            if (items.Count < 2 || items.Count > MostItems) break;
            int at = 1 + input.NextIndex() % (items.Count - 1);
            edits[input.Next() % edits.Count](items[at], parents[at], ref input);
        }
        using var stream = new MemoryStream();
        root.Write(stream);
        return stream.ToArray();
    }

    static PayloadNode Parse(byte[] payload)
    {
        ReadOnlySpan<byte> rest = payload;
        return PayloadNode.Read(ref rest);
    }

    // The item itself first, then what is in it; the root stands for its own parent.
    static void Collect(PayloadNode node, PayloadNode? parent, List<PayloadNode> items, List<PayloadNode> parents)
    {
        items.Add(node);
        parents.Add(parent ?? node);
        foreach (PayloadNode child in node.Children) Collect(child, node, items, parents);
    }

    PayloadNode Donor(ref InputBytes input) => donors[input.NextIndex() % donors.Count].Clone();

    void Remove(PayloadNode node, PayloadNode parent, ref InputBytes input) => parent.Children.Remove(node);
    void InsertDonor(PayloadNode node, PayloadNode parent, ref InputBytes input) => parent.Children.Insert(parent.Children.IndexOf(node), Donor(ref input));
    void ReplaceByDonor(PayloadNode node, PayloadNode parent, ref InputBytes input) => parent.Children[parent.Children.IndexOf(node)] = Donor(ref input);
    void ReplaceByToken(PayloadNode node, PayloadNode parent, ref InputBytes input) => parent.Children[parent.Children.IndexOf(node)] = PayloadNode.Of(tokens[input.Next() % tokens.Length]);

    // An int or a float of the seed keeps its type where the first byte says so.
    void ReplaceByNumber(PayloadNode node, PayloadNode parent, ref InputBytes input)
    {
        byte code = input.Next();
        bool keeps = node.IsLeaf && !node.HasContent && node.Content is [0xca, ..] && code < 0x80;
        PayloadNode number = keeps ? PayloadNode.Of([0xca, .. input.NextBytes(4)]) : PayloadNode.Of(code % 2 == 0 ? [(byte)(code >> 1)] : [0xd2, .. input.NextBytes(4)]);
        parent.Children[parent.Children.IndexOf(node)] = number;
    }

    void SetByte(PayloadNode node, PayloadNode parent, ref InputBytes input)
    {
        if (node.Content.Length == 0) return;
        byte[] content = [.. node.Content];
        content[input.NextIndex() % content.Length] = input.Next();
        node.Content = content;
    }

    void Resize(PayloadNode node, PayloadNode parent, ref InputBytes input)
    {
        byte[] content = node.Content;
        System.Array.Resize(ref content, input.Next());
        if (node.HasContent) node.Content = content;
    }

    void Repeat(PayloadNode node, PayloadNode parent, ref InputBytes input)
    {
        int times = input.Next() % 20;
        for (int i = 0; i < times; i++) parent.Children.Insert(parent.Children.IndexOf(node), node.Clone());
    }
}
