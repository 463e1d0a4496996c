namespace Graft.Dotnet.Tests;

/// <summary>A library with what is hard to declare and to say, and the page of it.</summary>
static class ApiSample
{
    public const string Source = """
        using System;
        using System.Collections.Generic;
        namespace Sample
        {
            /// <summary>How. See <see cref="Brush{T}.Stroke"/>, <see cref="Brush{T}"/>, <see cref="Math.Exp(double)"/> and <see cref="Hidden"/>.</summary>
            [Flags] public enum Ways { /// <summary>Not.</summary>
                None = 0, /// <summary>Up.</summary>
                Up = 1, /// <summary>Down | under.</summary>
                Down = 2 }
            /// <summary>Asked.</summary>
            /// <param name="ink">Ink, 0..1.</param>
            /// <returns>Whether it is enough.</returns>
            public delegate bool Asks<in T>(T ink) where T : struct;
            /// <summary>A tool.</summary>
            public interface ITool<T>
            {
                /// <summary>Draws.</summary>
                /// <param name="at">Where: [x, y].</param>
                /// <param name="step">The step.</param>
                /// <exception cref="InvalidOperationException">It is &lt; dry.</exception>
                void Draw(T at, in int step);
                /// <summary>Its width, in pixels.</summary>
                float Width { get; }
            }
            class Hidden { /// <summary>Not seen.</summary>
                public void Seen() { } }
            /// <summary>A brush: w * x, a*b, _old_ `tick` and snake_case.</summary>
            /// <remarks>One.<para>Two <c>a | b</c>.</para><list type="bullet"><item>first</item><item><term>second</term><description>of them</description></item></list></remarks>
            /// <typeparam name="T">What of.</typeparam>
            public abstract class Brush<T> : ITool<T[]>, IDisposable, IReadOnlyList<int> where T : class, new()
            {
                /// <summary>Makes one.</summary>
                protected Brush(string name = "a\"b", double soft = 1e-9, Ways ways = Ways.Up | Ways.Down, DayOfWeek day = DayOfWeek.Friday, T[] tips = null, DateTime since = default, int? least = null, float most = float.PositiveInfinity) { }
                /// <summary>How many.</summary>
                public const int Most = int.MaxValue;
                /// <summary>Read-only.</summary>
                public static readonly (int Row, (float X, float Y) At)[] Places;
                /// <summary>A cell.</summary>
                public ref readonly float this[int row, int column] => throw new Exception();
                /// <inheritdoc/>
                public int this[int i] => i;
                /// <inheritdoc/>
                public int Count => 0;
                /// <inheritdoc/>
                public abstract void Draw(T[] at, in int step);
                /// <summary>Its own width.</summary>
                public float Width { get; protected set; }
                /// <summary>Raised.</summary>
                public event Action<T, int> Stroke;
                /// <summary>Never.</summary>
                protected internal virtual unsafe int*[][,] Raw(out int size, ref T tip, params Dictionary<string, List<T>>[] all) => throw new Exception();
                /// <inheritdoc/>
                public void Dispose() { }
                IEnumerator<int> IEnumerable<int>.GetEnumerator() => throw new Exception();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw new Exception();
                /// <inheritdoc cref="ITool{T}.Width"/>
                public static TOut Convert<TIn, TOut>(TIn from, Func<TIn, TOut> by) where TOut : unmanaged, IComparable<TOut> => by(from);
                public override string ToString() => "";
                internal void Kept() { }
                /// <summary>Within.</summary>
                public readonly struct Tip<TInk> : IEquatable<Tip<TInk>>
                {
                    /// <summary>Whole; see <see cref="Sample.Brush{T}.Width"/> and <see cref="Equals(Tip{TInk})"/>.</summary>
                    public T[] Whole { get; }
                    /// <inheritdoc/>
                    public bool Equals(Tip<TInk> other) => true;
                    /// <summary>Sum.</summary>
                    public static Tip<TInk> operator +(Tip<TInk> a, Tip<TInk> b) => a;
                    /// <summary>Less.</summary>
                    public static explicit operator float[](Tip<TInk> tip) => null;
                }
            }
            /// <inheritdoc/>
            public sealed class Fine : Brush<object>
            {
                public override void Draw(object[] at, in int step) { }
                internal Fine Self => this;
            }
            /// <summary>Extends.</summary>
            public static class Brushes
            {
                /// <summary>Twice; the <paramref name="brush"/> is <see langword="null"/> for none, <see href="https://graft.example">there</see>.</summary>
                public static Fine Twice(this Fine brush) => brush;
            }
            /// <summary>Left.</summary>
            public ref struct Rest { public int Unsaid; }
        }
        """;

    public const string Page = """
        [All pages](index.md) · [Asks\<T\>](#askst) · [Brush\<T\>](#brusht) · [Brush\<T\>.Tip\<TInk\>](#brushttiptink) · [Brushes](#brushes) · [Fine](#fine) · [ITool\<T\>](#itoolt) · [Rest](#rest) · [Ways](#ways)

        ## Asks\<T\>

        Asked.

        ```csharp
        public delegate bool Asks<in T>(T ink) where T : struct
        ```

        - `ink`: Ink, 0..1.
        - Returns: Whether it is enough.

        ## Brush\<T\>

        A brush: w * x, a\*b, \_old\_ \`tick\` and snake_case.

        ```csharp
        public abstract class Brush<T> : ITool<T[]>, IDisposable, IReadOnlyList<int> where T : class, new()
        ```

        One.

        Two `a | b`.

        - first
        - second: of them

        - `T`: What of.

        Is: [`ITool<T>`](#itoolt). Kinds: [`Fine`](#fine).

        **Constructors**

        - `protected Brush(string name = "a\"b", double soft = 1e-9, Ways ways = Ways.Up | Ways.Down, DayOfWeek day = DayOfWeek.Friday, T[] tips = null, DateTime since = default, int? least = null, float most = float.PositiveInfinity)`: Makes one.

        | Field | |
        |---|---|
        | `const int Most = int.MaxValue` | How many. |
        | `static readonly (int Row, (float X, float Y) At)[] Places` | Read-only. |

        | Property | |
        |---|---|
        | `ref readonly float this[int row, int column] { get; }` | A cell. |
        | `int this[int i] { get; }` | Implements `IReadOnlyList.this[]`. |
        | `int Count { get; }` | Implements `IReadOnlyCollection.Count`. |
        | `float Width { get; protected set; }` | Its own width. |

        | Event | |
        |---|---|
        | `event Action<T, int> Stroke` | Raised. |

        **Methods**

        - `abstract void Draw(T[] at, in int step)`: Draws. See [`ITool<T>.Draw`](#itoolt).
        - `protected virtual int*[][,] Raw(out int size, ref T tip, params Dictionary<string, List<T>>[] all)`: Never.
        - `void Dispose()`: Implements `IDisposable.Dispose`.
        - `static TOut Convert<TIn, TOut>(TIn from, Func<TIn, TOut> by) where TOut : unmanaged, IComparable<TOut>`: Its width, in pixels.
        - `override string ToString()`: Overrides `object.ToString`.

        ## Brush\<T\>.Tip\<TInk\>

        Within.

        ```csharp
        public readonly struct Tip<TInk> : IEquatable<Brush<T>.Tip<TInk>>
        ```

        | Property | |
        |---|---|
        | `T[] Whole { get; }` | Whole; see [`Brush<T>.Width`](#brusht) and `Equals`. |

        **Methods**

        - `bool Equals(Brush<T>.Tip<TInk> other)`: Implements `IEquatable.Equals`.

        **Operators**

        - `static Brush<T>.Tip<TInk> operator +(Brush<T>.Tip<TInk> a, Brush<T>.Tip<TInk> b)`: Sum.
        - `static explicit operator float[](Brush<T>.Tip<TInk> tip)`: Less.

        ## Brushes

        Extends.

        ```csharp
        public static class Brushes
        ```

        **Methods**

        - `static Fine Twice(this Fine brush)`: Twice; the `brush` is `null` for none, [there](https://graft.example).

        ## Fine

        A brush: w * x, a\*b, \_old\_ \`tick\` and snake_case.

        ```csharp
        public sealed class Fine : Brush<object>
        ```

        One.

        Two `a | b`.

        - first
        - second: of them

        Is: [`Brush<T>`](#brusht).

        **Constructors**

        - `Fine()`: Without arguments.

        **Methods**

        - `override void Draw(object[] at, in int step)`: Draws. See [`ITool<T>.Draw`](#itoolt).

        ## ITool\<T\>

        A tool.

        ```csharp
        public interface ITool<T>
        ```

        Kinds: [`Brush<T>`](#brusht).

        | Property | |
        |---|---|
        | `float Width { get; }` | Its width, in pixels. |

        **Methods**

        - `void Draw(T at, in int step)`: Draws.
          - `at`: Where: [x, y].
          - `step`: The step.
          - Throws `InvalidOperationException`: It is < dry.

        ## Rest

        Left.

        ```csharp
        public ref struct Rest
        ```

        | Field | |
        |---|---|
        | `int Unsaid` |  |

        ## Ways

        How. See [`Brush<T>.Stroke`](#brusht), [`Brush<T>`](#brusht), `Math.Exp` and `Hidden`.

        ```csharp
        [Flags] public enum Ways
        ```

        | Value | |
        |---|---|
        | `None = 0` | Not. |
        | `Up = 1` | Up. |
        | `Down = 2` | Down \| under. |
        """;
}
