using System;
using System.IO;
using System.Linq;
using NUnit.Framework;

namespace Graft.Tests
{
    /// <summary>The real digits, where the machine has them.</summary>
    static class TestMnist
    {
        /// <summary>MNIST's files; where there are none, the test is skipped and says so.</summary>
        public static MnistFiles Files()
        {
            string data = Environment.GetEnvironmentVariable("GRAFT_DATA");
            string folder = new[] { data, data == null ? null : Path.Combine(data, "mnist") }.FirstOrDefault(path => path != null && MnistFiles.AreIn(path));
            if (folder == null) Assert.Ignore("Needs MNIST's four files in the folder that GRAFT_DATA names, or in its folder mnist.");
            return new MnistFiles(folder);
        }
    }
}
