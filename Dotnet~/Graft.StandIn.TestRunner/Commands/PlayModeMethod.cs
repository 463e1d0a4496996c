using System;
using System.Linq;
using System.Reflection;
using NUnit.Framework.Interfaces;
using NUnit.Framework.Internal.Commands;

namespace Graft.StandIn;

/// <summary>A test's method as if it had one attribute more: the one that wraps set-up, test and tear-down in a play session.</summary>
sealed class PlayModeMethod : IMethodInfo, IWrapSetUpTearDown
{
    readonly IMethodInfo method;

    public PlayModeMethod(IMethodInfo method) => this.method = method;

    public ITypeInfo TypeInfo => method.TypeInfo;
    public MethodInfo MethodInfo => method.MethodInfo;
    public string Name => method.Name;
    public bool IsAbstract => method.IsAbstract;
    public bool IsPublic => method.IsPublic;
    public bool ContainsGenericParameters => method.ContainsGenericParameters;
    public bool IsGenericMethod => method.IsGenericMethod;
    public bool IsGenericMethodDefinition => method.IsGenericMethodDefinition;
    public ITypeInfo ReturnType => method.ReturnType;

    public IParameterInfo[] GetParameters() => method.GetParameters();
    public Type[] GetGenericArguments() => method.GetGenericArguments();
    public IMethodInfo MakeGenericMethod(params Type[] typeArguments) => new PlayModeMethod(method.MakeGenericMethod(typeArguments));
    public object Invoke(object fixture, params object[] args) => method.Invoke(fixture, args);
    public bool IsDefined<T>(bool inherit) => method.IsDefined<T>(inherit);

    public T[] GetCustomAttributes<T>(bool inherit) where T : class
    {
        T[] own = method.GetCustomAttributes<T>(inherit);
        return typeof(T) == typeof(IWrapSetUpTearDown) ? own.Append((T)(object)this).ToArray() : own;
    }

    /// <inheritdoc/>
    public TestCommand Wrap(TestCommand command) => new PlayModeCommand(command);
}
