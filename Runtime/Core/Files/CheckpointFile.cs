namespace Graft
{
    public static class CheckpointFile
    {
        public static void Save(Checkpoint checkpoint, string path) { }
    }
}
