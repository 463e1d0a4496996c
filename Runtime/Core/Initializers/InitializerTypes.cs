namespace Graft
{
    /// <summary>The stable ids by which files and drafts name initializers.</summary>
    public static class InitializerTypes
    {
        /// <summary>All initializers; a game adds its own before it saves or loads them.</summary>
        public static TypeTable<IInitializer> Table { get; } = new TypeTable<IInitializer>("initializer")
            .Add("he_normal", () => new HeNormal())
            .Add("he_uniform", () => new HeUniform())
            .Add("glorot_normal", () => new GlorotNormal())
            .Add("glorot_uniform", () => new GlorotUniform())
            .Add("lecun_normal", () => new LeCunNormal())
            .Add("lecun_uniform", () => new LeCunUniform())
            .Add("orthogonal", () => new Orthogonal())
            .Add("constant", () => new Constant())
            .Add("zeros", () => new Zeros());
    }
}
