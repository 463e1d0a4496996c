namespace UnityEngine.UIElements;

/// <summary>What is seen behind an element.</summary>
public struct Background
{
    public Texture2D texture { get; set; }

    public static Background FromTexture2D(Texture2D t) => new() { texture = t };

    public static bool operator ==(Background lhs, Background rhs) => lhs.Equals(rhs);
    public static bool operator !=(Background lhs, Background rhs) => !lhs.Equals(rhs);

    public bool Equals(Background other) => ReferenceEquals(texture, other.texture);
    public override bool Equals(object obj) => obj is Background other && Equals(other);
    public override int GetHashCode() => texture is null ? 0 : texture.GetHashCode();
}
