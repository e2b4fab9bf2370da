/** Where accounts live. */
export const HOME_DC = 2;
/** Where files made with `onOtherDc` live; asked elsewhere the server answers FILE_MIGRATE. */
export const FILE_DC = 4;
