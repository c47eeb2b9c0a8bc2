namespace Tandem.Kernel.Records;

/// <summary>What every record has, whatever its kind.</summary>
public interface IRecord
{
    Guid Key { get; }

    /// <summary>The count within its kind that makes the human number: 1042 in INC-1042.</summary>
    int Serial { get; }

    /// <summary>Raised by one at every saved change; a writer who saw an older one is stale.</summary>
    int Version { get; }

    /// <summary>When the latest fact about the record happened.</summary>
    DateTimeOffset ChangedAt { get; }

    /// <summary>The values of the fields an administrator added to this kind.</summary>
    CustomValues Custom { get; }
}
