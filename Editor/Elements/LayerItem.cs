namespace Graft.Editing
{
    /// <summary>A layer as <see cref="LayerColumn"/> shows it.</summary>
    readonly struct LayerItem
    {
        /// <param name="title">Such as "Dense 100".</param>
        /// <param name="detail">Such as "78,500 weights, leaky ReLU".</param>
        /// <param name="units">Its outputs: how broad it is drawn.</param>
        /// <param name="isReused">Whether it is taken over; below the cut it is not.</param>
        /// <param name="isFrozen">Whether it keeps its weights.</param>
        /// <param name="isHead">Whether it is the new head.</param>
        public LayerItem(string title, string detail, int units, bool isReused, bool isFrozen, bool isHead)
        {
            Title = title;
            Detail = detail;
            Units = units;
            IsReused = isReused;
            IsFrozen = isFrozen;
            IsHead = isHead;
        }

        public string Title { get; }
        public string Detail { get; }
        public int Units { get; }
        public bool IsReused { get; }
        public bool IsFrozen { get; }
        public bool IsHead { get; }
    }
}
