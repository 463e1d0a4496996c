namespace Graft.Editing
{
    /// <summary>A layer of the pretrained network as people see it: one with weights, and what follows it before the next.</summary>
    sealed class TransferLayer
    {
        public TransferLayer(string title, string detail, int parameters, int units, bool isHead)
        {
            Title = title;
            Detail = detail;
            Parameters = parameters;
            Units = units;
            IsHead = isHead;
        }

        /// <summary>Such as "Dense 784 to 100, leaky ReLU".</summary>
        public string Title { get; }

        /// <summary>Such as "78,900 parameters, with batch normalization".</summary>
        public string Detail { get; }
        public int Parameters { get; }

        /// <summary>What it gives.</summary>
        public int Units { get; }

        /// <summary>Whether it is the layer of outputs.</summary>
        public bool IsHead { get; }
    }
}
