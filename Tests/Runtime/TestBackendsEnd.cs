using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>Closes the shared backends after the last test.</summary>
    [SetUpFixture]
    public sealed class TestBackendsEnd
    {
        [OneTimeTearDown]
        public void Close() => TestBackends.Close();
    }
}
