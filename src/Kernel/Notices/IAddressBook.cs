namespace Tandem.Kernel.Notices;

/// <summary>Knows who can be told, and where; the room of people keeps it.</summary>
public interface IAddressBook
{
    /// <summary>The active people among these.</summary>
    Task<IReadOnlyList<Addressee>> Of(IReadOnlyCollection<Guid> people, CancellationToken stop);

    /// <summary>The active people with these user names, in any case.</summary>
    Task<IReadOnlyList<Addressee>> Named(IReadOnlyCollection<string> userNames, CancellationToken stop);

    /// <summary>The active people among these who are in one of the teams.</summary>
    Task<IReadOnlyList<Addressee>> In(IReadOnlyCollection<Guid> teams, IReadOnlyCollection<Guid> among, CancellationToken stop);
}
