namespace UnityEngine.UIElements;

/// <summary>An angle; a plain number is degrees.</summary>
public struct Angle
{
    public Angle(float value) : this(value, AngleUnit.Degree)
    {
    }

    public Angle(float value, AngleUnit unit)
    {
        this.value = value;
        this.unit = unit;
    }

    public float value { get; set; }
    public AngleUnit unit { get; set; }

    public static Angle Degrees(float value) => new(value, AngleUnit.Degree);
    public static Angle Radians(float value) => new(value, AngleUnit.Radian);
    public static Angle Turns(float value) => new(value, AngleUnit.Turn);

    public float ToRadians() => unit switch
    {
        AngleUnit.Degree => value * Mathf.Deg2Rad,
        AngleUnit.Gradian => value * Mathf.PI / 200,
        AngleUnit.Turn => value * Mathf.PI * 2,
        _ => value,
    };

    public static implicit operator Angle(float value) => new(value);
}
