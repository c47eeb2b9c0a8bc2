namespace Tandem.Kernel.Lifecycles;

/// <summary>A record's life as data: it draws the buttons, the manual's diagram and decides which moves exist.</summary>
public sealed record Lifecycle(IReadOnlyList<LifeState> States, IReadOnlyList<LifeMove> Moves)
{
    public LifeState Initial => States[0];

    public LifeState State(string name) => States.First(state => state.Name == name);

    public IEnumerable<LifeMove> From(string state) => Moves.Where(move => move.From == state);

    /// <summary>The move from one state to another.</summary>
    /// <exception cref="NoSuchMove">The life has no such move (409).</exception>
    public LifeMove Move(string from, string to) =>
        Moves.FirstOrDefault(move => move.From == from && move.To == to) ?? throw new NoSuchMove(from, to, this);

    /// <summary>
    /// How near the state is to which a move leads on, the nearest being the least: where more is done, or further along where as much is, and its end last. Null where
    /// it leads aside, back or out.
    /// </summary>
    public int? Nearness(LifeMove move)
    {
        var (before, after) = (State(move.From), State(move.To));
        if (after.Category == StateCategory.Held || after.IsWayOutOf(before) || move.IsDetour)
            return null;
        var (from, to) = (States.ToList().IndexOf(before), States.ToList().IndexOf(after));
        var isMore = after.Category > (before.Category == StateCategory.Held ? StateCategory.Waiting : before.Category);
        if (!isMore && (after.Category != before.Category || to < from))
            return null;
        var stretch = after.Category == StateCategory.Ended ? (int)StateCategory.Ended + 1 : isMore ? (int)after.Category : (int)StateCategory.Ended;
        // From where it was held up, what was gone through before is no way on as long as there is another.
        return (stretch * 2 + (to < from ? 1 : 0)) * States.Count + to;
    }

    /// <summary>The names of the states in which somebody still has to do something.</summary>
    public IReadOnlyList<string> Open =>
        [.. States.Where(state => state.Category is StateCategory.Waiting or StateCategory.Active or StateCategory.Held).Select(state => state.Name)];
}
