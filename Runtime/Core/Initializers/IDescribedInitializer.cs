namespace Graft
{
    /// <summary>An initializer with settings of its own. It has a constructor without arguments, which the model file uses.</summary>
    public interface IDescribedInitializer : IInitializer
    {
        /// <summary>Names every setting, numbers only, in a fixed order; the same call writes it to a file and reads it back.</summary>
        /// <exception cref="System.ArgumentOutOfRangeException">A setting that was read is out of range.</exception>
        void Describe(IFields fields);
    }
}
