namespace Tandem.Kernel.Records;

/// <summary>Something with an identity, a human number and a history of facts.</summary>
public abstract class Record<T> : IRecord where T : Record<T>
{
    public Id<T> Id { get; private set; } = Id<T>.New();

    public int Serial { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public CustomValues Custom { get; set; } = CustomValues.None;

    Guid IRecord.Key => Id.Value;
}
