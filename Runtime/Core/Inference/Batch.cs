using System;

namespace Graft
{
    /// <summary>Examples to be answered block by block, each from input to output by one thread, so that threads never wait between layers.</summary>
    unsafe struct Batch
    {
        /// <summary>The examples; one of the two.</summary>
        public float* Floats;
        public byte* Bytes;

        public float* Answers;

        /// <summary>Whether logits are asked for instead of answers.</summary>
        public bool Logits;

        public int Count;

        public int Blocks(int rows) => (Count + rows - 1) / rows;

        /// <summary>Answers the blocks from first to before end.</summary>
        public void Run(WorkspacePool workspaces, int first, int end, int inputs, int outputs, float scale)
        {
            Workspace workspace = workspaces.Rent();
            for (int block = first; block < end; block++)
            {
                int row = block * workspace.Rows, taken = Math.Min(workspace.Rows, Count - row);
                if (Floats != null) workspace.Run(Floats + (long)row * inputs, taken, Logits);
                else workspace.Run(Bytes + (long)row * inputs, taken, scale, Logits);
                Workspace.Read(Logits ? workspace.Logits : workspace.Answers, Answers + (long)row * outputs, taken);
            }
            workspaces.Return(workspace);
        }
    }
}
