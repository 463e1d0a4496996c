namespace Graft.Editing
{
    /// <summary>Where an example comes from.</summary>
    enum ExampleOrigin
    {
        Drawn,
        File,
        Mnist,
    }
}
