namespace Graft.StandIn;

/// <summary>Who answers the editor's questions. Each call returns when it has been answered, as the editor's dialogs do.</summary>
public interface IEditorDialogs
{
    /// <summary>The full path of a file that exists; empty when the user cancelled.</summary>
    /// <param name="title">The dialog's.</param>
    /// <param name="directory">Where to begin; may be empty.</param>
    /// <param name="extension">Without a point; several are separated by commas; empty for any.</param>
    string OpenFile(string title, string directory, string extension);

    /// <summary>The full path of a folder that exists; empty when the user cancelled.</summary>
    string OpenFolder(string title, string directory, string name);

    /// <summary>The full path of a file to write; empty when the user cancelled. Whoever answers has asked whether one that exists may be replaced.</summary>
    string SaveFile(string title, string directory, string name, string extension, string message);

    /// <summary>Which button was pressed: 0 for ok, 1 for cancel, which closing the dialog is too, 2 for alt. Empty ones are not there.</summary>
    int Ask(string title, string message, string ok, string cancel, string alt);

    /// <summary>Shows where a file lies; needs no answer.</summary>
    void Reveal(string path);
}
