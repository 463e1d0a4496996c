namespace Graft.Fuzz;

/// <summary>The forms in which stored files come, the one that most inputs should have first. A new format of files is a line here.</summary>
static class StoredForms
{
    public static IReadOnlyList<IForm> Model => Of(FileKind.Model);
    public static IReadOnlyList<IForm> Checkpoint => Of(FileKind.Checkpoint);

    static IForm[] Of(FileKind kind) => [new SealedPayload(kind, 1), new WholeFile(), new ResealedFile()];
}
