namespace Graft.Editing
{
    /// <summary>A layer of the pretrained network as people see it: one with weights, and what follows it before the next.</summary>
    sealed class TransferLayer
    {
        public TransferLayer(string name, string activation, string detail, int parameters, int units, bool isHead)
        {
            Name = name;
            Activation = activation;
            Detail = detail;
            Parameters = parameters;
            Units = units;
            IsHead = isHead;
        }

        /// <summary>Such as "Dense 784 to 100".</summary>
        public string Name { get; }

        /// <summary>What stands last in it, such as "leaky ReLU"; empty where nothing follows the weights.</summary>
        public string Activation { get; }

        /// <summary>Such as "Dense 784 to 100, leaky ReLU".</summary>
        public string Title => Activation.Length == 0 ? Name : $"{Name}, {Activation}";

        /// <summary>Such as "78,900 parameters, batch normalization".</summary>
        public string Detail { get; }
        public int Parameters { get; }

        /// <summary>What it gives.</summary>
        public int Units { get; }

        /// <summary>Whether it is the layer of outputs.</summary>
        public bool IsHead { get; }
    }
}
