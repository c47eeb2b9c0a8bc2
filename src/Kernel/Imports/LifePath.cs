using Tandem.Kernel.Resources;

namespace Tandem.Kernel.Imports;

/// <summary>The shortest way through a life from one state to another, by moves that exist.</summary>
internal static class LifePath
{
    /// <summary>The states to be gone through, the last of them the goal; null: there is no way.</summary>
    public static IReadOnlyList<string>? Find(Resource resource, string from, string to)
    {
        var (came, open) = (new Dictionary<string, string> { [from] = from }, new Queue<string>([from]));
        while (open.TryDequeue(out var state) && state != to)
        {
            foreach (var move in resource.Kind.Life!.From(state).Where(move => resource.Move(move.From, move.To) is not null))
            {
                if (came.TryAdd(move.To, state))
                    open.Enqueue(move.To);
            }
        }

        if (!came.ContainsKey(to))
            return null;
        var path = new List<string>();
        for (var state = to; state != from; state = came[state])
            path.Insert(0, state);
        return path;
    }
}
