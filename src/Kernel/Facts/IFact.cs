using Tandem.Kernel.Records;

namespace Tandem.Kernel.Facts;

/// <summary>Something that happened to a record; its type's name in the past tense is what history says.</summary>
public interface IFact
{
    /// <summary>The record whose timeline tells it.</summary>
    RecordKey About { get; }

    /// <summary>True when only those who work on the record may read it, never a requester.</summary>
    bool Internal => false;
}
