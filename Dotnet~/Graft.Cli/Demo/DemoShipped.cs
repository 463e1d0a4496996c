namespace Graft.Cli.Demo;

/// <summary>The demo's last network as a game would ship it.</summary>
/// <param name="Model">With the weights that the file has.</param>
/// <param name="File">The file's bytes.</param>
/// <param name="TestAccuracy">On the test images of the new digits.</param>
/// <param name="Microseconds">For one image on one thread.</param>
sealed record DemoShipped(Model Model, byte[] File, double TestAccuracy, double Microseconds);
