using System.Linq.Expressions;
using Tandem.Kernel.Access;
using Tandem.Kernel.Lifecycles;
using Tandem.Kernel.Storage;
using Tandem.Kernel.Text;

namespace Tandem.Kernel.Records;

/// <summary>Describes a kind of record whose class is known.</summary>
public sealed class RecordKind<T>(string name, string plural, string prefix, string label) : RecordKind(typeof(T), name, plural, prefix, label)
    where T : Record<T>
{
    private Func<T, string> title = _ => "";
    private Func<T, string>? state;
    private Func<T, LifeVariant>? variantOf;
    private Audience? audience;
    private IReadOnlyList<LambdaExpression> limits = [];

    public override Shelf<T> Shelf => field ??= new(this);

    internal override IReadOnlySet<string> SearchedMembers => field ??= Members.Of(
        [.. Fields.Where(each => each.Searchable).Select(each => each.Expression), .. limits, .. Title is null ? Array.Empty<LambdaExpression>() : [Title]]);

    /// <summary>The member access to the title.</summary>
    public Expression<Func<T, string>>? Title { get; private set; }

    /// <summary>The member access to the state's name.</summary>
    public Expression<Func<T, string>>? State { get; private set; }

    /// <summary>A unique name other than the number by which people and programs know a record, such as a user name.</summary>
    public Expression<Func<T, string?>>? KnownAs { get; private set; }

    public bool FoundByTitle { get; private set; }

    public RecordKind<T> Titled(Expression<Func<T, string>> from)
    {
        (Title, title) = (from, Reading.Of(from));
        return this;
    }

    /// <summary>Says what it is for and how one begins.</summary>
    public RecordKind<T> Serves(string purpose)
    {
        Purpose = purpose;
        return this;
    }

    public RecordKind<T> Lives(Lifecycle life, Expression<Func<T, string>> from)
    {
        (Life, State, state) = (life, from, Reading.Of(from));
        Field("state", from).Listed().OneOf(life.States.Select(each => new FieldChoice(each.Name, each.Label)));
        return this;
    }

    /// <summary>Says that records of different types live differently: each variant is a part of the whole life.</summary>
    public RecordKind<T> LivesBy(Func<T, LifeVariant> of, params IReadOnlyList<LifeVariant> variants)
    {
        (variantOf, Variants) = (of, variants);
        return this;
    }

    /// <summary>Says by which organisation, and by which person, rights to these records may be limited; null: by none.</summary>
    public RecordKind<T> SeenBy<TOrganisation, TPerson>(Expression<Func<T, Id<TOrganisation>?>>? organisation, Expression<Func<T, Id<TPerson>?>>? owner)
    {
        var (organisationOf, ownerOf) = (organisation is null ? null : Reading.Of(organisation), owner is null ? null : Reading.Of(owner));
        audience = new(
            record => organisationOf?.Invoke(record)?.Value,
            record => ownerOf?.Invoke(record)?.Value,
            ids => organisation is null ? row => false : OneOf(organisation, ids),
            id => owner is null ? row => false : OneOf(owner, [id]));
        limits = [.. new LambdaExpression?[] { organisation, owner }.OfType<LambdaExpression>()];
        return this;
    }

    /// <summary>Says to which circle of readers a record is shown, whose own it is, and to which circles somebody belongs; for those whose right to read is limited.</summary>
    public RecordKind<T> ShownTo<TPerson>(Expression<Func<T, Guid?>> circle, Expression<Func<T, Id<TPerson>?>> owner, Func<Actor, IEnumerable<Guid>> circlesOf)
    {
        var (circleOf, ownerOf) = (circle.Compile(), Reading.Of(owner));
        audience = new(record => circleOf(record), record => ownerOf(record)?.Value, ids => OneOf(circle, ids), id => OneOf(owner, [id]));
        (limits, CirclesOf) = ([circle, owner], circlesOf);
        return this;
    }

    /// <summary>Says where those read a record who only asked for it.</summary>
    public RecordKind<T> Followed(string at)
    {
        FollowedAt = at;
        return this;
    }

    /// <summary>Says whose own record it is, where the class of people is not known.</summary>
    public RecordKind<T> OwnedBy(Expression<Func<T, Guid?>> owner)
    {
        var ownerOf = owner.Compile();
        audience = new(_ => null, ownerOf, _ => row => false, id => Is(owner, id));
        limits = [owner];
        return this;
    }

    public RecordKind<T> AlsoKnownAs(Expression<Func<T, string?>> name)
    {
        KnownAs = name;
        return this;
    }

    /// <summary>Says that people and programs may also name a record by its title, where only one is called so.</summary>
    public RecordKind<T> AlsoFoundByTitle()
    {
        FoundByTitle = true;
        return this;
    }

    /// <summary>Adds a field and hands back its rules; use <see cref="With"/> to stay in the chain.</summary>
    public FieldRules Field<TValue>(string name, Expression<Func<T, TValue>> from, string? label = null)
    {
        var read = Reading.Of(from);
        var type = Nullable.GetUnderlyingType(typeof(TValue)) ?? typeof(TValue);
        var field = new RecordField
        {
            Name = name,
            Label = label ?? Names.Sentence(name),
            Type = TypeOf(type),
            Target = TargetOf(type),
            ManyOf = ManyOf(type),
            Expression = from,
            ValueType = type,
            Read = record => read((T)record),
        };
        if (type.IsEnum)
            field.Choices = [.. Enum.GetNames(type).Select(value => new FieldChoice(Names.Camel(value), Names.Sentence(Names.Camel(value))))];
        if (field.ManyOf is not null)
            (field.Filterable, field.Sortable) = (false, false);
        Add(field);
        return new FieldRules(field);
    }

    /// <summary>Adds a field and stays in the chain.</summary>
    public RecordKind<T> With<TValue>(string name, Expression<Func<T, TValue>> from, Action<FieldRules>? rules = null, string? label = null)
    {
        var made = Field(name, from, label);
        rules?.Invoke(made);
        return this;
    }

    public override string TitleOf(IRecord record) => title((T)record);

    public override string? StateOf(IRecord record) => state?.Invoke((T)record);

    public override Lifecycle? LifeOf(IRecord record) => variantOf is null ? Life : variantOf((T)record).Life;

    public override Guid? OrganisationOf(IRecord record) => audience?.Organisation((T)record);

    public override Guid? OwnerOf(IRecord record) => audience?.Owner((T)record);

    /// <summary>The records of this kind that the actor may read: lists, counts, searches, totals and exports all start here.</summary>
    public IQueryable<T> VisibleTo(Actor actor, IQueryable<T> records) => Within(ReadBy(actor), records);

    public IQueryable<T> Within(Reach reach, IQueryable<T> records)
    {
        if (reach.All)
            return records;
        var tests = new List<Expression<Func<T, bool>>>();
        if (audience is not null && reach.Organisations.Count > 0)
            tests.Add(audience.InOrganisations(reach.Organisations));
        if (audience is not null && reach.Person is { } person)
            tests.Add(audience.OwnedBy(person));
        var row = Expression.Parameter(typeof(T));
        var body = tests.Aggregate((Expression)Expression.Constant(false), (test, next) => Expression.OrElse(test, Swap(next, row)));
        return records.Where(Expression.Lambda<Func<T, bool>>(body, row));
    }

    private static Expression<Func<T, bool>> OneOf<TTarget>(Expression<Func<T, Id<TTarget>?>> from, IEnumerable<Guid> ids)
    {
        List<Id<TTarget>?> allowed = [.. ids.Select(id => new Id<TTarget>(id))];
        Expression<Func<Id<TTarget>?, bool>> test = id => allowed.Contains(id);
        return Expression.Lambda<Func<T, bool>>(new Replace(test.Parameters[0], from.Body).Visit(test.Body)!, from.Parameters);
    }

    private static Expression<Func<T, bool>> OneOf(Expression<Func<T, Guid?>> from, IEnumerable<Guid> ids)
    {
        List<Guid?> allowed = [.. ids];
        Expression<Func<Guid?, bool>> test = id => allowed.Contains(id);
        return Expression.Lambda<Func<T, bool>>(new Replace(test.Parameters[0], from.Body).Visit(test.Body)!, from.Parameters);
    }

    private static Expression<Func<T, bool>> Is(Expression<Func<T, Guid?>> from, Guid id)
    {
        Expression<Func<Guid?, bool>> test = value => value == id;
        return Expression.Lambda<Func<T, bool>>(new Replace(test.Parameters[0], from.Body).Visit(test.Body)!, from.Parameters);
    }

    private static Expression Swap(LambdaExpression lambda, ParameterExpression parameter) =>
        new Replace(lambda.Parameters[0], parameter).Visit(lambda.Body)!;

    private static Type? TargetOf(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Id<>) ? type.GetGenericArguments()[0] : null;

    private static Type? ManyOf(Type type) => type.GetInterfaces().Prepend(type)
        .Where(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IEnumerable<>))
        .Select(face => TargetOf(face.GetGenericArguments()[0]))
        .FirstOrDefault(target => target is not null);

    private static FieldType TypeOf(Type type) => type switch
    {
        _ when type == typeof(bool) => FieldType.YesNo,
        _ when type == typeof(DateTimeOffset) => FieldType.Moment,
        _ when type == typeof(int) || type == typeof(long) || type == typeof(double) => FieldType.Number,
        _ when type.IsEnum => FieldType.Choice,
        _ when TargetOf(type) is not null => FieldType.Reference,
        _ when ManyOf(type) is not null => FieldType.References,
        _ when type == typeof(string) => FieldType.Text,
        _ => FieldType.Data,
    };

    private sealed record Audience(
        Func<T, Guid?> Organisation,
        Func<T, Guid?> Owner,
        Func<IEnumerable<Guid>, Expression<Func<T, bool>>> InOrganisations,
        Func<Guid, Expression<Func<T, bool>>> OwnedBy);

    private sealed class Members : ExpressionVisitor
    {
        private readonly HashSet<string> names = [];

        public static HashSet<string> Of(IEnumerable<LambdaExpression> expressions)
        {
            var members = new Members();
            foreach (var expression in expressions)
                members.Visit(expression.Body);
            return members.names;
        }

        protected override Expression VisitMember(MemberExpression node)
        {
            if (node.Expression is ParameterExpression)
                names.Add(Names.Camel(node.Member.Name));
            return base.VisitMember(node);
        }
    }

    private sealed class Replace(Expression from, Expression to) : ExpressionVisitor
    {
        public override Expression? Visit(Expression? node) => node == from ? to : base.Visit(node);
    }
}
