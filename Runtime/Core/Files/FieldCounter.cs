namespace Graft
{
    /// <summary>Counts what a description names: MessagePack says how many fields there are before the first.</summary>
    sealed class FieldCounter : IFields
    {
        public int Count { get; private set; }

        public void Field(string name, ref int value) => Count++;
        public void Field(string name, ref float value) => Count++;
        public void Field(string name, ref IInitializer value) => Count++;
        public void Field(string name, ref Parameter parameter, IInitializer initializer) => Count++;
        public void Field(string name, ref ILayer[] layers) => Count++;
    }
}
