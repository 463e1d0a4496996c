using Graft.Cli.Data;
using Graft.Cli.Options;
using Graft.OpenCL;

namespace Graft.Cli.Sessions;

/// <summary>The devices of this machine, and the one that --device means.</summary>
static class Devices
{
    const string ManagedName = "managed";

    /// <summary>What tuning found out about them, kept in the user's cache.</summary>
    public static TuningFolder Tuning => new(UserCache.Folder("devices"));

    public static IReadOnlyList<OpenClDeviceInfo> OpenCl => OpenClPlatform.Devices(null, Tuning);
    public static IReadOnlyList<IDevice> All => [.. OpenCl, new ManagedDevice()];

    /// <summary>What self-tests of these very assemblies have found on this machine.</summary>
    public static SelfTestMemory Memory() =>
        new(UserCache.Folder("self-tests.txt"), $"{typeof(SelfTest).Module.ModuleVersionId:N} {typeof(OpenClPlatform).Module.ModuleVersionId:N}");

    /// <summary>Opens what --device names; says what auto chose.</summary>
    /// <exception cref="BackendException">There is no such device, or it cannot be opened.</exception>
    public static IBackend Open(Session session) => Find(session).Open();

    /// <summary>What --device names; says what auto chose.</summary>
    /// <exception cref="BackendException">There is no such device.</exception>
    public static IDevice Find(Session session)
    {
        string name = session.Value(SharedOptions.Device)!;
        if (name != "auto") return Named(name);
        IDevice fastest = DeviceSelection.Fastest(OpenCl, session.Log, Memory());
        session.Notice($"Device: {fastest.Name} ({fastest.Type}, chosen by --device auto)");
        return fastest;
    }

    /// <summary>Opens what --device names in parts that compute side by side.</summary>
    /// <exception cref="BackendException">There is no such device, or it cannot be opened.</exception>
    public static IReadOnlyList<IBackend> Parts(Session session, int most) => DeviceParts.Open(Find(session), most);

    /// <exception cref="BackendException">There is no such device.</exception>
    public static IDevice Named(string name) =>
        // Its drivers need not even be loaded.
        name == ManagedName ? new ManagedDevice() : DeviceSelection.Named(name, OpenCl);
}
