namespace Graft.Fuzz;

/// <summary>A target's seeds as files, a number each.</summary>
static class SeedFolder
{
    public static void Write(FuzzTarget target, string folder)
    {
        Directory.CreateDirectory(folder);
        int number = 0;
        foreach (byte[] seed in target.Seeds) File.WriteAllBytes(Path.Combine(folder, $"seed-{number++:D3}"), seed);
    }
}
