namespace Graft.Components
{
    /// <summary>Where the question mark in the inspector leads.</summary>
    static class HelpUrls
    {
        public const string Components = "https://github.com/graftml/graft/blob/main/Documentation~/components.md";
    }
}
