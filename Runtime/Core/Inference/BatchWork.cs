namespace Graft
{
    /// <summary>A batch shared out to the workers.</summary>
    sealed class BatchWork : IWork
    {
        readonly WorkspacePool workspaces;
        readonly int inputs, outputs, rows;
        readonly float scale;

        public BatchWork(WorkspacePool workspaces, int inputs, int outputs, int rows, float scale)
        {
            this.workspaces = workspaces;
            this.inputs = inputs;
            this.outputs = outputs;
            this.rows = rows;
            this.scale = scale;
        }

        public Batch Batch;
        public int Parts;

        public void Run(int part)
        {
            int blocks = Batch.Blocks(rows);
            Batch.Run(workspaces, (int)((long)blocks * part / Parts), (int)((long)blocks * (part + 1) / Parts), inputs, outputs, scale);
        }
    }
}
