using System.Runtime.CompilerServices;

// Windows, their elements and what they show are nobody's but the package's; its tests look at them.
[assembly: InternalsVisibleTo("Graft.Editing.Tests")]
