//! Enums whose variants have names, by which tables, profiles and reports know them.

/// What has a name in tables, profiles or reports.
pub trait Named: Sized + 'static {
    /// Each with its name, in order.
    const NAMES: &'static [(&'static str, Self)];
}

/// An enum in one list with the names of its variants. What stands behind a semicolon holds something, and has none.
macro_rules! named {
    ($(#[$meta:meta])* $sight:vis enum $Name:ident {
        $($(#[$doc:meta])* $Variant:ident = $name:literal,)*
        ;
        $($more:tt)*
    }) => {
        $(#[$meta])* $sight enum $Name { $($(#[$doc])* $Variant,)* $($more)* }

        impl $crate::text::Named for $Name {
            const NAMES: &'static [(&'static str, $Name)] = &[$(($name, $Name::$Variant)),*];
        }
    };
    ($(#[$meta:meta])* $sight:vis enum $Name:ident { $($(#[$doc:meta])* $Variant:ident = $name:literal,)* }) => {
        $crate::text::named! {
            $(#[$meta])* $sight enum $Name { $($(#[$doc])* $Variant = $name,)* ; }
        }

        #[allow(dead_code, reason = "not all are walked, printed and read")]
        impl $Name {
            /// All of them, in order.
            pub const ALL: [$Name; [$($name),*].len()] = [$($Name::$Variant),*];

            /// The name by which it is stored and printed.
            pub fn name(self) -> &'static str {
                match self { $($Name::$Variant => $name),* }
            }

            /// The one with a name.
            pub fn parse(name: &str) -> Option<$Name> {
                $Name::ALL.into_iter().find(|one| one.name() == name)
            }
        }
    };
}

pub(crate) use named;
