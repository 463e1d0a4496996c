using Graft.Cli.Options;
using Graft.OpenCL;

namespace Graft.Cli.Sessions;

/// <summary>The devices of this machine, and the one that --device means.</summary>
static class Devices
{
    const string ManagedName = "managed";

    public static IReadOnlyList<IDevice> All => [.. OpenClPlatform.Devices(), new ManagedDevice()];

    /// <summary>Opens what --device names; says what auto chose.</summary>
    /// <exception cref="BackendException">There is no such device, or it cannot be opened.</exception>
    public static IBackend Open(Session session)
    {
        string name = session.Value(SharedOptions.Device)!;
        // Its drivers need not even be loaded.
        if (name == ManagedName) return new ManagedDevice().Open();
        if (name != "auto") return DeviceSelection.Named(name, OpenClPlatform.Devices()).Open();
        IDevice fastest = DeviceSelection.Fastest(OpenClPlatform.Devices(), session.Log);
        session.Notice($"Device: {fastest.Name} ({fastest.Type}, chosen by --device auto)");
        return fastest.Open();
    }
}
