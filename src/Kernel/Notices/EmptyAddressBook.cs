namespace Tandem.Kernel.Notices;

/// <summary>A house in which nobody lives.</summary>
internal sealed class EmptyAddressBook : IAddressBook
{
    public Task<IReadOnlyList<Addressee>> Of(IReadOnlyCollection<Guid> people, CancellationToken stop) => Nobody;

    public Task<IReadOnlyList<Addressee>> Named(IReadOnlyCollection<string> userNames, CancellationToken stop) => Nobody;

    public Task<IReadOnlyList<Addressee>> In(IReadOnlyCollection<Guid> teams, IReadOnlyCollection<Guid> among, CancellationToken stop) => Nobody;

    private static Task<IReadOnlyList<Addressee>> Nobody => Task.FromResult<IReadOnlyList<Addressee>>([]);
}
