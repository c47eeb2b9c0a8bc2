using Tandem.Design.Clocks;
using Tandem.Kernel.Records;

namespace Tandem.Design.Replays;

/// <summary>The places of the fields by which outcomes are counted; null where a kind has no such field.</summary>
public sealed record GroupPlaces(int? Priority, int? Team, int? Service)
{
    public static GroupPlaces Of(RecordKind kind, WatchedFields fields)
    {
        return new(Place("priority"), Place("team"), Place("service"));

        int? Place(string name) => kind.Field(name) is null ? null : fields.PlaceOf(name);
    }

    public long? PriorityIn(object?[] fields) => Value<long>(Priority, fields);

    public Guid? TeamIn(object?[] fields) => Value<Guid>(Team, fields);

    public Guid? ServiceIn(object?[] fields) => Value<Guid>(Service, fields);

    private static T? Value<T>(int? place, object?[] fields) where T : struct => place is { } at && fields[at] is T value ? value : null;
}
