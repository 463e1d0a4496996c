namespace Graft.Fuzz;

/// <summary>
/// The forms in which stored files come, the one that most inputs should have first. A new form goes to the end: inputs that are kept know theirs
/// by its number.
/// </summary>
static class StoredForms
{
    public static IReadOnlyList<IForm> Model(IEnumerable<byte[]> files) => Of(FileKind.Model, files);
    public static IReadOnlyList<IForm> Checkpoint(IEnumerable<byte[]> files) => Of(FileKind.Checkpoint, files);
    public static IReadOnlyList<IForm> Data(IEnumerable<byte[]> files) => Of(FileKind.Data, files);

    static IForm[] Of(FileKind kind, IEnumerable<byte[]> files)
    {
        var plain = new PayloadForm(kind, 2);
        return [plain, new WholeFile(), new ResealedFile(), new EditedPayload(plain, files), new PayloadForm(kind, 1), new PayloadForm(kind, 2, deflates: true), new PayloadForm(kind, 2, deflates: true, signs: true)];
    }
}
