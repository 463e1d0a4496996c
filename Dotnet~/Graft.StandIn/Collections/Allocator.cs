namespace Unity.Collections;

public enum Allocator
{
    Invalid,
    None,
    Temp,
    TempJob,
    Persistent,
}
