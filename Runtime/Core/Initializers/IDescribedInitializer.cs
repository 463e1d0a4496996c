namespace Graft
{
    /// <summary>An initializer with settings of its own. It has a constructor without arguments, which the model file uses.</summary>
    public interface IDescribedInitializer : IInitializer
    {
        /// <summary>Names every setting, numbers only.</summary>
        void Describe(IFields fields);
    }
}
