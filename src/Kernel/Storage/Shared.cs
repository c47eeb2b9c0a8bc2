namespace Tandem.Kernel.Storage;

/// <summary>The one of its kind that all columns share, where a model was compiled: each would have its own otherwise.</summary>
public static class Shared<T> where T : new()
{
    public static readonly T One = new();
}
