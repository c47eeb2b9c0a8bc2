using Tandem.Kernel.Access;
using Tandem.Kernel.Lists;
using Tandem.Kernel.Records;

namespace Tandem.Kernel.Storage;

/// <summary>The records of one kind, for those who do not know their class: everything read here is untracked.</summary>
public abstract class Shelf
{
    private protected Shelf() { }

    /// <summary>The record of that number, if the reach has it.</summary>
    public abstract Task<IRecord?> Find(Store store, Reach reach, int serial, CancellationToken stop);

    public abstract Task<IRecord?> Find(Store store, Reach reach, Guid id, CancellationToken stop);

    /// <summary>Those of the records that the reach has, in no order.</summary>
    public abstract Task<IReadOnlyList<IRecord>> Find(Store store, Reach reach, IReadOnlyCollection<Guid> ids, CancellationToken stop);

    /// <summary>Those of the records that the reach has, in no order.</summary>
    public abstract Task<IReadOnlyList<IRecord>> Find(Store store, Reach reach, IReadOnlyCollection<int> serials, CancellationToken stop);

    /// <summary>The id of the record with that number, if the reach has it.</summary>
    public abstract Task<Guid?> IdOf(Store store, Reach reach, int serial, CancellationToken stop);

    /// <summary>The id of the record otherwise known by that name, if the reach has it.</summary>
    public abstract Task<Guid?> IdKnownAs(Store store, Reach reach, string name, CancellationToken stop);

    /// <summary>The id of the one record of that title, if its kind is found by title and the reach has no other of it.</summary>
    public abstract Task<Guid?> IdTitled(Store store, Reach reach, string title, CancellationToken stop);

    /// <summary>The newest number; 0 where there is no record.</summary>
    public abstract Task<int> LastSerial(Store store, CancellationToken stop);

    /// <summary>The ids of all records in one of these states of their life.</summary>
    public abstract Task<IReadOnlyList<Guid>> InStates(Store store, IReadOnlyCollection<string> states, CancellationToken stop);

    public abstract Task<bool> Has(Store store, Reach reach, Guid id, CancellationToken stop);

    /// <summary>The numbers of these records.</summary>
    public abstract Task<Dictionary<Guid, int>> Serials(Store store, IReadOnlyCollection<Guid> ids, CancellationToken stop);

    /// <summary>One page of a list, and one record more if there is a next page.</summary>
    internal abstract Task<List<IRecord>> Page(Store store, ListRequest request, Actor by, CancellationToken stop);

    /// <summary>How many records a list holds, counting no further than <paramref name="bound"/>.</summary>
    internal abstract Task<int> Count(Store store, ListRequest request, Actor by, int bound, CancellationToken stop);
}
