using Tandem.Kernel.Records;

namespace Tandem.Kernel.Resources;

/// <summary>Every resource in the house.</summary>
public sealed class ResourceCatalogue(IEnumerable<Resource> resources)
{
    public IReadOnlyList<Resource> All { get; } = [.. resources];

    public Resource Of(RecordKind kind) => All.First(resource => resource.Kind == kind);

    public Resource<T> Of<T>() where T : Record<T> => All.OfType<Resource<T>>().First();
}
