namespace Graft.Editing
{
    /// <summary>One thing that is known of a model, for people.</summary>
    readonly struct ModelFact
    {
        public ModelFact(string name, string text)
        {
            Name = name;
            Text = text;
        }

        /// <summary>Such as "Parameters".</summary>
        public string Name { get; }

        /// <summary>Such as "121,405".</summary>
        public string Text { get; }
    }
}
