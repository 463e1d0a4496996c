namespace Unity.Collections;

public enum NativeArrayOptions
{
    UninitializedMemory,
    ClearMemory,
}
