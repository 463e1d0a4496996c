namespace Graft.Fuzz;

/// <summary>
/// A loader of sealed MessagePack files. It ends in a sound result or in a ModelFileException, and allocates no more than the bound; what it
/// accepts is written, read and written again to the same bytes.
/// </summary>
abstract class StoredFileTarget<T>(string name, Func<IEnumerable<byte[]>, IReadOnlyList<IForm>> formsOf) : FuzzTarget(name) where T : class
{
    /// <summary>The limit of parameters to read with: zeros that a file leaves out take memory, four bytes each.</summary>
    protected const int MostParameters = 4096;

    /// <summary>The limit of layers to read with: one takes eight bytes of a file, and is an object, an op or four, and their shapes.</summary>
    protected const int MostLayers = 64;

    /// <summary>Bytes that reading may allocate for each of them.</summary>
    internal const int PerLayer = 1536;

    // Bytes that reading may allocate for each byte of the payload, and beside them: messages, exceptions, zeros that are left out, layers.
    const int PerByte = 64, Constant = 64 * 1024 + sizeof(float) * MostParameters + PerLayer * MostLayers;

    const int MostForms = 16, FilesInOtherForms = 3;

    // What may stand behind a ModelFileException. Anything else is a check that the reader lacks.
    static readonly string[] Foreseen =
    [
        "MessagePackSerializationException", nameof(EndOfStreamException), nameof(OverflowException), nameof(KeyNotFoundException), nameof(ShapeException),
        nameof(DatasetException), nameof(ArgumentException), nameof(ArgumentOutOfRangeException), "DecoderFallbackException", nameof(InvalidDataException),
    ];

    IReadOnlyList<IForm>? forms;

    /// <summary>How inputs become files; an input's first byte chooses one.</summary>
    IReadOnlyList<IForm> Forms => forms ??= formsOf([.. Files]);

    public override IEnumerable<byte[]> Tokens => MessagePackTokens.All;

    public override IEnumerable<byte[]> Seeds
    {
        get
        {
            byte[][] files = [.. Files];
            foreach (byte[] file in files) yield return Input(0, file);
            // What surrounds a payload is the same for all of them.
            foreach (byte[] file in files.OrderBy(file => file.Length).Take(FilesInOtherForms))
                for (byte form = 1; form < Forms.Count; form++) yield return Input(form, file);
        }
    }

    /// <summary>Sound files.</summary>
    protected abstract IEnumerable<byte[]> Files { get; }

    protected abstract T Read(byte[] file);
    protected abstract byte[] Write(T loaded);

    /// <summary>Uses what was accepted.</summary>
    protected virtual void Use(T loaded) { }

    protected override void Run(byte[] input)
    {
        if (input.Length == 0) return;
        byte[] file = FormOf(input[0]).FileOf(input.AsSpan(1));
        T? loaded = null;
        ModelFileException? refusal = null;
        AllocationMeter.Check(PerByte * FileSeal.PayloadBytes(file) + Constant, () =>
        {
            try
            {
                loaded = Read(file);
            }
            catch (ModelFileException problem)
            {
                refusal = problem;
            }
        });
        if (refusal?.InnerException is { } cause && !Foreseen.Contains(cause.GetType().Name)) throw new FindingException($"{cause.GetType().Name} stands behind the refusal: {cause.Message}", refusal);
        if (loaded == null) return;
        byte[] written = Write(loaded);
        if (!Write(Read(written)).AsSpan().SequenceEqual(written)) throw new FindingException("what was accepted does not survive being saved and loaded");
        Use(loaded);
    }

    // Numbers that stand for none are the first's, so that the forms of inputs that are kept stay theirs when one is added.
    IForm FormOf(byte number) => number % MostForms is var form && form < Forms.Count ? Forms[form] : Forms[0];

    byte[] Input(byte form, byte[] file) => [form, .. Forms[form].InputOf(file)];
}
