using Graft.OpenCL;

namespace Graft.PlayMode.Tests
{
    /// <summary>Devices that tests compute on.</summary>
    static class Devices
    {
        /// <summary>An OpenCL device that is lost after so many launches; null where there is none.</summary>
        public static IBackend ThatFails(int launches)
        {
            foreach (OpenClDeviceInfo device in OpenClPlatform.Devices())
            {
                OpenClBackend opened = device.Open();
                opened.FailAfter(launches);
                return opened;
            }
            return null;
        }
    }
}
