using Tandem.Kernel.Storage;

namespace Tandem.People.SignIn;

/// <summary>One key of the ring that seals cookies and forms, shared by all nodes of a site.</summary>
public sealed class DataKey : IDerived
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required string Xml { get; init; }
}
