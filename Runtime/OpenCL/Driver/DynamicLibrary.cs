using System;
using System.Runtime.InteropServices;

namespace Graft.OpenCL
{
    /// <summary>
    /// Loads native libraries by the operating system's own calls, since netstandard2.1 has no NativeLibrary. Every answer is a handle
    /// or zero: a missing library, function or loader is no error here.
    /// </summary>
    static class DynamicLibrary
    {
        const int Now = 2;

        delegate IntPtr Opener(string name);
        delegate IntPtr Finder(IntPtr library, string symbol);

        // Where dlopen lives: glibc's own stub library, Android's, glibc since 2.34 and musl, macOS. Windows has its own pair.
        static readonly Opener[] Openers = { name => LoadLibraryW(name), name => GlibcOpen(name, Now), name => AndroidOpen(name, Now), name => LibcOpen(name, Now), name => SystemOpen(name, Now) };
        static readonly Finder[] Finders = { GetProcAddress, GlibcFind, AndroidFind, LibcFind, SystemFind };

        /// <summary>The library's handle, or zero.</summary>
        public static IntPtr Open(string name) => First(loader => Openers[loader](name));

        /// <summary>The function's address, or zero.</summary>
        public static IntPtr Symbol(IntPtr library, string name) => library == IntPtr.Zero ? IntPtr.Zero : First(loader => Finders[loader](library, name));

        static IntPtr First(Func<int, IntPtr> ask)
        {
            bool windows = RuntimeInformation.IsOSPlatform(OSPlatform.Windows);
            for (int loader = windows ? 0 : 1; loader < (windows ? 1 : Openers.Length); loader++)
            {
                try
                {
                    // The first loader that exists has the answer, be it zero.
                    return ask(loader);
                }
                catch (DllNotFoundException) { }
                catch (EntryPointNotFoundException) { }
            }
            return IntPtr.Zero;
        }

        [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true)] static extern IntPtr LoadLibraryW(string name);
        [DllImport("kernel32", CharSet = CharSet.Ansi, ExactSpelling = true)] static extern IntPtr GetProcAddress(IntPtr library, string name);
        [DllImport("libdl.so.2", EntryPoint = "dlopen")] static extern IntPtr GlibcOpen(string name, int mode);
        [DllImport("libdl.so.2", EntryPoint = "dlsym")] static extern IntPtr GlibcFind(IntPtr library, string name);
        [DllImport("libdl.so", EntryPoint = "dlopen")] static extern IntPtr AndroidOpen(string name, int mode);
        [DllImport("libdl.so", EntryPoint = "dlsym")] static extern IntPtr AndroidFind(IntPtr library, string name);
        [DllImport("c", EntryPoint = "dlopen")] static extern IntPtr LibcOpen(string name, int mode);
        [DllImport("c", EntryPoint = "dlsym")] static extern IntPtr LibcFind(IntPtr library, string name);
        [DllImport("libSystem.dylib", EntryPoint = "dlopen")] static extern IntPtr SystemOpen(string name, int mode);
        [DllImport("libSystem.dylib", EntryPoint = "dlsym")] static extern IntPtr SystemFind(IntPtr library, string name);
    }
}
