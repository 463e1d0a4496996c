namespace Graft
{
    /// <summary>A shape as the list of its sizes.</summary>
    static class ShapeFormat
    {
        const int LargestRank = 8;

        public static void Write(PayloadWriter writer, Shape shape)
        {
            writer.Count("dimensions", shape.Rank, LargestRank);
            for (int axis = 0; axis < shape.Rank; axis++) writer.Int(shape[axis]);
        }

        /// <summary>A shape of at most so many elements; their product cannot overflow.</summary>
        public static Shape Read(PayloadReader reader, int limit, string what)
        {
            var sizes = new int[reader.Array("dimensions", LargestRank)];
            long count = 1;
            for (int axis = 0; axis < sizes.Length; axis++)
            {
                sizes[axis] = reader.Int();
                if (sizes[axis] < 1) throw reader.Damaged($"a shape has size {sizes[axis]}");
                count *= sizes[axis];
                if (count > limit) throw reader.Problem($"has a shape of {count} elements or more{reader.Where}, and {limit} {what} is the limit: raise it in ModelLimits if you trust where the file came from.");
            }
            return new Shape(sizes);
        }
    }
}
