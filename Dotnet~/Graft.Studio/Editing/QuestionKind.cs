namespace Graft.Studio.Editing;

/// <summary>What a dialog asks for.</summary>
enum QuestionKind
{
    Ask,
    OpenFile,
    OpenFolder,
    SaveFile,
}
